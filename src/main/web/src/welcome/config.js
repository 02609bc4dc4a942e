export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  customScripts: ['../tasklist/scripts/@script:casework-sign-on@'],
};
