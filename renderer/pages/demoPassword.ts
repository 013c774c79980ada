/** The people of the practice workspace are invented, so their password is no secret; a test keeps it true. */
export const demoPassword = 'tapdot2026';
