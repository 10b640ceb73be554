import { describe, expect, it } from "vitest";
import { framesOf, PLAYERS, playerOf } from "./player-rules";

const YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1";

describe("a stream's player", () => {
  it.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", YOUTUBE],
    ["https://m.youtube.com/watch?v=dQw4w9WgXcQ", YOUTUBE],
    ["https://youtube.com/live/dQw4w9WgXcQ?feature=share", YOUTUBE],
    ["https://youtu.be/dQw4w9WgXcQ", YOUTUBE],
    ["http://youtu.be/dQw4w9WgXcQ", YOUTUBE],
    ["https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?autoplay=1&dnt=1"],
    [
      "https://vimeo.com/123456789/0a1b2c3d4e",
      "https://player.vimeo.com/video/123456789?autoplay=1&dnt=1&h=0a1b2c3d4e",
    ],
  ])("of %s is %s", (address, player) => {
    expect(playerOf(address)?.address).toBe(player);
    expect(PLAYERS).toContain(new URL(player).origin);
  });

  it.each([
    "https://example.ca/live",
    "https://www.youtube.com/@somebody",
    "https://www.youtube.com/@somebody/live",
    "https://www.youtube.com/watch",
    "https://www.youtube.com/watch?v=%22onload%3D1",
    "https://www.youtube.com.example.ca/watch?v=dQw4w9WgXcQ",
    "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
    "https://youtube.com:8443/watch?v=dQw4w9WgXcQ",
    "https://example.ca@youtube.example/watch?v=dQw4w9WgXcQ",
    "https://youtu.be/../../x",
    "https://vimeo.com/event/4321567",
    "https://vimeo.com/123456789/%3Cscript",
    "javascript:alert(1)",
    "no address",
  ])("is missing for %s, which stays a link", (address) => {
    expect(playerOf(address)).toBeNull();
  });
});

it.each([
  ["/en/n/night/live", true],
  ["/fr/n/night/live", true],
  ["/en/n/night", false],
  ["/en/n/night/wall", false],
  ["/en/n/night/halifax/live", false],
  ["/n/night/live", false],
])("%s may frame the players: %s", (path, may) => {
  expect(framesOf(path).length > 0).toBe(may);
});
