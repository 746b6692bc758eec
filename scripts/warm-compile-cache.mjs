// Loads Rollcall once, so that its first start finds it compiled. npm runs this after every install; it never
// fails one: what cannot be kept is compiled at the start, in twice the time.
try {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/rollcall`);
  await Promise.all([import('../src/cli.ts'), import('../src/main.ts')]);
} catch (error) {
  console.warn(`Rollcall was not compiled beforehand: ${error}`);
}
// What was loaded may keep a thread or a timer; nothing was started.
process.exit();
