import { SIZES } from "@/lib/platform/pictures/sizes";
import { type Logo as LogoFile, logoPath } from "@/lib/supporters/rules";

type Props = { logo: LogoFile; name: string; className?: string };

/** The same in both themes: dark letters stay on a light ground, and light ones on a dark one. */
const groundOf = ({ isLight }: LogoFile) => ({ backgroundColor: isLight ? "#0e1124" : "#ffffff" });

export function Logo({ logo, name, className }: Props) {
  const { id, width, height } = logo;
  const small = Math.round(width * Math.min(1, SIZES.small / Math.max(width, height)));
  return (
    // biome-ignore lint/performance/noImgElement: Next's optimiser is off, see next.config.ts
    <img
      src={logoPath(id, "small")}
      srcSet={`${logoPath(id, "small")} ${small}w, ${logoPath(id, "large")} ${width}w`}
      sizes="12rem"
      width={width}
      height={height}
      alt={name}
      loading="lazy"
      style={groundOf(logo)}
      className={className}
    />
  );
}
