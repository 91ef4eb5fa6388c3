/** Whether Cmd stands for Ctrl here. */
export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);
