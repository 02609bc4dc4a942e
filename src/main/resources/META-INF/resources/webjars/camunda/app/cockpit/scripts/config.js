export default {
  app: { name: 'Casework', vendor: 'Action 2' },
  skipCustomListeners: { default: false, hidden: false },
};
