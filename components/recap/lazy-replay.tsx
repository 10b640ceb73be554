"use client";

import { type ComponentProps, lazy } from "react";
import type { ReplayPlayer } from "./replay-player";

const Player = lazy(async () => ({ default: (await import("./replay-player")).ReplayPlayer }));

/** In a file of its own: the page of a night to come doesn't load it. */
export function LazyReplay(props: ComponentProps<typeof ReplayPlayer>) {
  return <Player {...props} />;
}
