import type { ShownPhoto } from "@/lib/photos/queries";
import { photoPath } from "@/lib/photos/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { Picture } from "./picture";

type Props = { locale: Locale; photos: ShownPhoto[] };

/** A meetup's photos; each leads to its large file. */
export function Album({ locale, photos }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map((photo) => (
        <li key={photo.id}>
          <a href={photoPath(photo.id, "large")} className="block">
            <Picture
              photo={photo}
              description={{
                text: photo.description ?? "",
                ...(photo.locale && photo.locale !== locale && { lang: photo.locale }),
              }}
              className="aspect-4/3 w-full rounded-card object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
