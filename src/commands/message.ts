// The dialog in which a command without a pane tells why Excel refused it.
const element = document.getElementById('message');
if (element) element.textContent = new URLSearchParams(window.location.search).get('text');
