import { cx } from "@/components/ui/cx";
import { STRIP } from "@/lib/places/strip-rules";
import { zoneLooks } from "../strip/zones";

type Props = { name: string };

/** The name above a fully lit strip. */
export function Logo({ name }: Props) {
  return (
    <span className="inline-grid w-36 gap-1">
      <span className="font-display font-extrabold text-[1.9rem] text-ink leading-[0.85] tracking-[-0.035em]">
        {name}
      </span>
      <span aria-hidden="true" className="flex flex-row-reverse gap-0.5">
        {STRIP.map((place) => (
          <span
            key={place}
            // Drawn by the style: no text that the name of a link on it would lack.
            data-place={place}
            className={cx(
              "flex-1 rounded-[3px] py-0.5 text-center font-bold font-mono text-[0.5625rem] text-paper leading-none forced-color-adjust-none before:content-[attr(data-place)]",
              zoneLooks[place].fill,
            )}
          />
        ))}
      </span>
    </span>
  );
}
