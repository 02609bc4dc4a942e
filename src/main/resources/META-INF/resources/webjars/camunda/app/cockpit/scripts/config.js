export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  customScripts: ['scripts/casework-oversight-1'],
  skipCustomListeners: { default: false, hidden: false },
};
