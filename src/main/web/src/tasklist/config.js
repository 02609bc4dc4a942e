export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['scripts/casework-sign-on-2', 'scripts/@script:casework-forms@', 'scripts/take-recommendations-in-1', 'scripts/triage-many-2',
    'scripts/casework-preferences-1', 'scripts/casework-oversight-1'],

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
