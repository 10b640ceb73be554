"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  address: string;
  texts: { play: string; frame: string };
  /** Links to the same, for whoever rather opens its own page. */
  children: ReactNode;
};

/** Nothing is asked of the other site before the press. */
export function StreamPlayer({ address, texts, children }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  return (
    <div className="grid gap-3">
      {isPlaying && (
        // It refuses to play for a page that doesn't say where it stands; the rest of the site sends nobody's address.
        <iframe
          src={address}
          title={texts.frame}
          ref={(frame) => frame?.focus()}
          referrerPolicy="strict-origin-when-cross-origin"
          sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
          allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
          className="aspect-video w-full max-w-3xl rounded-card border border-hairline"
        />
      )}
      <div className="flex flex-wrap gap-3">
        {!isPlaying && (
          <Button
            look="primary"
            icon="play"
            className="no-script:hidden"
            onClick={() => setPlaying(true)}
          >
            {texts.play}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
