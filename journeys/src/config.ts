/** A Chromium in a place of its own; where Debian and others install it when left out. */
export const chosenChromium: string | undefined = process.env.BREAKWATER_CHROMIUM;

/** Where screenshots are put; none is taken when left out. */
export const screenshotFolder: string | undefined = process.env.BREAKWATER_SCREENSHOTS;
