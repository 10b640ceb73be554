import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Icon } from "@/components/ui/icon";
import type { CityRowProps, RowTexts } from "./city-row-props";

type Props = { row: CityRowProps; href: string; texts: RowTexts };

/** The viewer's RSVP, or the way to one. */
export function CityAction({ row, href, texts }: Props) {
  const { name: town, action, tap, isNearest } = row;
  const { text, name } = texts.actions[action] ?? { text: "", name: "" };
  const label = name.replace("TOWN", () => town);
  const look = isNearest ? "primary" : "secondary";
  if (action === "mine" || action === "waiting")
    return (
      <a
        href={`${href}#rsvp`}
        aria-label={label}
        className="inline-flex min-h-target max-w-28 items-center gap-1.5 font-semibold text-ok sm:max-w-none"
      >
        <Icon name={action === "mine" ? "check" : "clock"} />
        {text}
      </a>
    );
  if (action === "see")
    return (
      <ButtonLink look="quiet" href={href} aria-label={label}>
        {text}
      </ButtonLink>
    );
  if (tap)
    return (
      <SubmitButton
        name="meetupId"
        value={tap}
        look={look}
        aria-label={label}
        pendingText={texts.pending}
      >
        {text}
      </SubmitButton>
    );
  return (
    <ButtonLink look={look} href={`${href}#rsvp`} aria-label={label}>
      {text}
    </ButtonLink>
  );
}
