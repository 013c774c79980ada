/**
 * The three fixed channels of the bridge; they never grow. In a file of their own: the preload is compiled anew for
 * every window, without a code cache, and would carry the whole contract and its parser along.
 */
export const channels = { call: 'tiepdan:call', cancel: 'tiepdan:cancel', listen: 'tiepdan:event' } as const;
