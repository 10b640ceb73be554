// Loaded into the commands that our scripts run: ends them once whoever runs them was killed.
// What these start in turn loads it too, and has its own channel, to them.
if (process.ppid === Number(process.env.ROLLCALL_LEASH)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
