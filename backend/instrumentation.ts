/** Medusa loads this file when it exists; tracing is switched on by the installation, not here. */
export function register(): void {}
