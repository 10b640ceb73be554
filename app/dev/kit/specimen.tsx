import { CanadaMap } from "@/components/map/canada-map";
import { AccountLink } from "@/components/site/account-link";
import { Footer } from "@/components/site/footer";
import { Header } from "@/components/site/header";
import { NightStrip } from "@/components/strip/night-strip";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Badge } from "@/components/ui/badge";
import { STRIP } from "@/lib/places/strip-rules";
import type { Theme } from "@/lib/preferences/schema";
import { Controls } from "./controls";
import { Group } from "./group";
import { afterNight, beforeNight, cities, midNight } from "./samples";
import { Showing } from "./showing";

type Props = { theme: Theme };

/** The kit in one theme. */
export function Specimen({ theme }: Props) {
  return (
    <div data-theme={theme} className="grid content-start gap-10 bg-paper p-4 sm:p-6">
      <div className="-mx-4 sm:-mx-6">
        <Header
          locale={theme === "light" ? "en" : "fr"}
          path="/start"
          account={
            <AccountLink
              signIn={{ href: "#sign-in", text: theme === "light" ? "Sign in" : "Connexion" }}
              person={null}
            />
          }
        />
      </div>
      <Group name="Strip">
        <NightStrip locale="en" light={beforeNight} />
        <NightStrip
          locale="en"
          light={midNight}
          captions={{ NT: "19", AT: "35", ET: "7 pm", CT: "7 pm", MT: "6 pm", PT: "5 pm" }}
        />
        <NightStrip locale="en" light={afterNight} size="slim" />
        <NightStrip locale="en" light={midNight} size="wall" />
        <div className="flex flex-wrap gap-2">
          {STRIP.map((place) => (
            <ZoneTag key={place} place={place} />
          ))}
          <Badge>{"Draft"}</Badge>
          <Badge tone="ok" icon="check">
            {"Going"}
          </Badge>
          <Badge tone="warn">{"Waitlist"}</Badge>
          <Badge tone="danger">{"Canceled"}</Badge>
        </div>
      </Group>
      <Group name="Map">
        <CanadaMap cities={cities} light={midNight} />
        <CanadaMap
          cities={cities.slice(0, 7).map((city) => ({ ...city, phase: "before" as const }))}
          light={beforeNight}
        />
      </Group>
      <Controls theme={theme} />
      <Showing theme={theme} />
      <div className="-mx-4 sm:-mx-6">
        <Footer locale={theme === "light" ? "en" : "fr"} path="/start" theme={theme} />
      </div>
    </div>
  );
}
