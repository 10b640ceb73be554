// Preloaded into the Node commands that our scripts run: exits when the script is killed.
// Grandchildren load it too, but have no channel to the script.
if (process.ppid === Number(process.env.ROLLCALL_PARENT)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
