/** The one-time token after `#`, which browsers never send; taken out of the address, so that it stays in no history. */
export function tokenOfLink(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
