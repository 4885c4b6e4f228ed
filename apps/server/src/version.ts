/** Version of the engine that every verdict names. */
export const ENGINE_VERSION = '0.1.0';
