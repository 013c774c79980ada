/**
 * Marks the place where an act begins. What comes back says whether the person is still there: an answer that comes
 * late leads nobody away from the page they have gone to meanwhile.
 */
export function markPlace(): () => boolean {
  const { hash } = window.location;
  return () => window.location.hash === hash;
}
