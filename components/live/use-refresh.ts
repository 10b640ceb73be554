import { useRouter } from "next/navigation";
import { useCallback } from "react";

const PATIENCE_MS = 5_000;

/** Shows the page anew while the server answers: where a refresh fails, Next leaves for the browser's error page. */
export function useRefresh(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch("/api/health", {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    if (answer?.ok) router.refresh();
  }, [router]);
}
