#include <doctest/doctest.h>

#include <string>

#include "tests/site/support/checking.h"

namespace herald::site {
namespace {

using test::checked;
using test::TemporaryFolder;
using test::write;

std::string talk(const std::string& keys) {
  return "---\ntitle: On trains\nspeakers: [{person: ann}]\n" + keys + "---\nTimetables.\n";
}

std::string consenting(const std::string& scope) {
  return "---\nname: Ann Example\nsummary: Plans trains.\nconsent: {basis: given, on: 2026-03-08" + scope + "}\n---\n";
}

}  // namespace

TEST_CASE("a video is refused where the speakers of a talk asked not to be recorded") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md", consenting(""));
  write(folder, "content/talks/trains.md", talk("recording: false\nvideo: https://example.org/trains\n"));
  CHECK(checked(folder) ==
        "content/talks/trains.md:5:8: error: a video of a talk whose speakers asked not to be recorded "
        "[refused-recording]\n"
        "  video: https://example.org/trains\n"
        "         ^\n"
        "  hint: take 'video' out; or 'recording: false', when all of them have agreed to it since\n");
  write(folder, "content/talks/trains.md", talk("recording: false\n"));
  CHECK(checked(folder) == "");
  write(folder, "content/talks/trains.md", talk("recording: true\nvideo: https://example.org/trains\n"));
  CHECK(checked(folder) == "");
}

TEST_CASE("a video is refused where the consent of a speaker leaves recordings out") {
  const TemporaryFolder folder;
  write(folder, "content/talks/trains.md", talk("video: https://example.org/trains\n"));
  write(folder, "content/people/ann.md", consenting(", scope: [profile, photo]"));
  CHECK(checked(folder) ==
        "content/talks/trains.md:4:8: error: the consent of Ann Example does not cover a recording "
        "[refused-recording]\n"
        "  video: https://example.org/trains\n"
        "         ^\n"
        "  hint: take 'video' out; or ask her, and add 'recording' to the 'scope' of her consent\n");
  write(folder, "content/people/ann.md", consenting(", scope: [profile, recording]"));
  CHECK(checked(folder) == "");
  write(folder, "content/people/ann.md", consenting(""));
  CHECK(checked(folder) == "");
}

}  // namespace herald::site
