export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  customScripts: ['../tasklist/scripts/casework-sign-on-2'],
};
