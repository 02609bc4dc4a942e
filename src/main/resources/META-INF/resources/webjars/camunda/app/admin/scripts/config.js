export default {
  app: { name: 'Casework', vendor: 'Action 2' },
};
