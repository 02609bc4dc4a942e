/** @type {any} */ (window).require.config({ waitSeconds: 0 }); // however slow the line is; the page would stay empty after seven seconds

export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  disableWelcomeMessage: true,
  links: [{ label: 'DOCUMENTATION', href: '/casework/help/' }],
  customScripts: ['../tasklist/scripts/@script:casework-sign-on@'],
};
