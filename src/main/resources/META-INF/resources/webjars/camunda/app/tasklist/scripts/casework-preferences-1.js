export default {
  id: 'casework.preferences',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render(node) {
    const link = document.createElement('a');
    link.href = '/casework/preferences/';
    link.textContent = 'Mail preferences';
    node.append(link);
  }
};
