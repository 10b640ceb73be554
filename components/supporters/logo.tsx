import { StoredPicture } from "@/components/photos/stored-picture";
import { type Logo as LogoFile, logoPath } from "@/lib/supporters/rules";

type Props = { logo: LogoFile; name: string; className?: string };

/** The same in both themes: dark letters stay on a light ground, and light ones on a dark one. */
const groundOf = ({ isLight }: LogoFile) => ({ backgroundColor: isLight ? "#0e1124" : "#ffffff" });

export function Logo({ logo, name, className }: Props) {
  const { id, width, height } = logo;
  return (
    <StoredPicture
      {...{ width, height, className }}
      small={logoPath(id, "small")}
      large={logoPath(id, "large")}
      sizes="12rem"
      alt={name}
      style={groundOf(logo)}
    />
  );
}
