import { Button, ButtonLink } from "@/components/ui/button";

export type ControlLabels = Record<"pause" | "go-on" | "full-screen" | "leave", string>;

type Props = {
  labels: ControlLabels;
  isPaused: boolean;
  pause: () => void;
  leavePath: string;
};

export function WallControls({ labels, isPaused, pause, leavePath }: Props) {
  return (
    <div className="wall-controls">
      <Button look="quiet" onClick={pause} className="no-script:hidden">
        {isPaused ? labels["go-on"] : labels.pause}
      </Button>
      <Button look="quiet" onClick={fillScreen} className="no-script:hidden">
        {labels["full-screen"]}
      </Button>
      <ButtonLink look="quiet" href={leavePath}>
        {labels.leave}
      </ButtonLink>
    </div>
  );
}

function fillScreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  // Refused where an administrator forbids it: the wall fills the window anyway.
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
