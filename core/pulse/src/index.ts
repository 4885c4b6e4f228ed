/** How long a row of the pulse covers, in seconds. */
export const PULSE_SECONDS = 10;
