export default async function teardown(): Promise<void> {
  await (globalThis as { stopFlowCloud?: () => Promise<void> }).stopFlowCloud?.();
}
