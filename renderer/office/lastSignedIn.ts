let staffId: string | null = null;

/** Whom the sign-in page offers first after a lock; forgotten when the app closes. */
export const lastSignedIn = {
  remember(id: string | null): void {
    staffId = id;
  },
  id(): string | null {
    return staffId;
  },
};
