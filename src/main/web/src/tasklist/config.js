// @ts-expect-error: the build puts the script's name here
import { locales, speak } from './@script:casework-language@.js';

/** @type {any} */ (window).require.config({ waitSeconds: 0 }); // however slow the line is; the page would stay empty after seven seconds

speak('@mirrored:tasklist@');

export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  locales,
  assignProcessInstanceIdToTaskComment: true,
  disableWelcomeMessage: true, // whoever installs the program reads its README; others are asked for by nobody
  customScripts: ['scripts/@script:casework-sign-on@', 'scripts/@script:casework-forms@', 'scripts/@script:casework-home@', 'scripts/@script:casework-frame@',
    'scripts/@script:casework-intake@', 'scripts/@script:casework-endorse-plans@', 'scripts/@script:casework-preferences@', 'scripts/@script:casework-oversight@',
    'scripts/@script:casework-documents@', 'scripts/@script:casework-comments@', 'scripts/@script:casework-search@'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
