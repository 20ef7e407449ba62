/** The state of a navigation after which the focus stays where it is, since what changes follows each key and click. */
export const staying = { stay: true } as const;

/** Whether the focus stays after the navigation that has this state. */
export const staysPut = (state: unknown): boolean => (state as Partial<typeof staying> | null)?.stay === true;
