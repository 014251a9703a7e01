// Checks that protect people: who is named where, and who looks like whom.
#include <doctest/doctest.h>

#include <string>

#include "tests/site/support/checking.h"

namespace herald::test {
namespace {

constexpr std::string_view withdrawn = "---\nname: Ann Example\nalso_known_as: [Ann Sample]\nstatus: withdrawn\n---\n";

std::string story(const std::string& keys, const std::string& body = "What I noted.") {
  return "---\ntitle: Notes\n" + keys + "---\n" + body + "\n";
}

}  // namespace

TEST_CASE("whoever has withdrawn is an error in references, links, names and texts") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md", withdrawn);
  write(folder, "content/events/hopl.md",
        "---\ntitle: HOPL\nstart: 1978\nlineup: [{person: ann}, {name: ANN  EXAMPLE}, {name: Joan}]\n---\n");
  write(folder, "content/stories/notes.md",
        story("quote: Thanks to Ann Sample’s help.\n", "See [her](../people/ann.md).\n\nAnn\nExample was there."));
  CHECK(checked(folder) ==
        "content/events/hopl.md:4:19: error: 'Ann Example' has withdrawn (content/people/ann.md) [withdrawn-mention]\n"
        "  lineup: [{person: ann}, {name: ANN  EXAMPLE}, {name: Joan}]\n"
        "                    ^\n"
        "  hint: take the line out, or write what remains true without naming her\n"
        "content/events/hopl.md:4:32: error: 'Ann Example' has withdrawn (content/people/ann.md) [withdrawn-mention]\n"
        "  lineup: [{person: ann}, {name: ANN  EXAMPLE}, {name: Joan}]\n"
        "                                 ^\n"
        "  hint: take the line out, or write what remains true without naming her\n"
        "content/stories/notes.md:3:8: error: 'Ann Example' has withdrawn (content/people/ann.md) [withdrawn-mention]\n"
        "  quote: Thanks to Ann Sample’s help.\n"
        "         ^\n"
        "  hint: take the line out, or write what remains true without naming her\n"
        "content/stories/notes.md:5: error: 'Ann Example' has withdrawn (content/people/ann.md) [withdrawn-mention]\n"
        "  See [her](../people/ann.md).\n"
        "  hint: take the line out, or write what remains true without naming her\n"
        "content/stories/notes.md:5:11: error: 'Ann Example' has withdrawn (content/people/ann.md) "
        "[withdrawn-mention]\n"
        "  See [her](../people/ann.md).\n"
        "            ^\n"
        "  hint: take the line out, or write what remains true without naming her\n");
}

TEST_CASE("a name that somebody public bears too is no mention of who has withdrawn") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md", withdrawn);
  write(folder, "content/people/other-ann.md", person("Ann Example"));
  write(folder, "content/stories/notes.md", story("", "Ann Example was there, and Ann."));
  CHECK(checked(folder) == "");
}

TEST_CASE("an anonymous story is searched for its teller in every part, by surname and by first name") {
  const TemporaryFolder folder;
  write(folder, "content/people/zoe.md", person("Zoë Ångström", "also_known_as: [Zo Berg]\n"));
  write(folder, "content/stories/notes.md",
        story("anonymous: true\npeople: [zoe]\nbyline: Z. Angstrom\njourney: [{when: 2001, note: Ms Berg arrives}]\n",
              "They said: ZOE!"));
  CHECK(checked(folder) ==
        "content/stories/notes.md:3:12: error: an anonymous story names 'zoe' in 'people' [anonymous-with-people]\n"
        "  anonymous: true\n"
        "             ^\n"
        "  hint: take 'people' out, or 'anonymous' if she agreed to be named\n"
        "content/stories/notes.md:5:9: error: an anonymous story names 'Zoë Ångström' [anonymous-named]\n"
        "  byline: Z. Angstrom\n"
        "          ^\n"
        "  hint: take the name out; if she is not the teller, link the name to her page\n"
        "content/stories/notes.md:6:30: error: an anonymous story names 'Zoë Ångström' [anonymous-named]\n"
        "  journey: [{when: 2001, note: Ms Berg arrives}]\n"
        "                               ^\n"
        "  hint: take the name out; if she is not the teller, link the name to her page\n"
        "content/stories/notes.md:8: error: an anonymous story names 'Zoë Ångström' [anonymous-named]\n"
        "  They said: ZOE!\n"
        "  hint: take the name out; if she is not the teller, link the name to her page\n");
}

TEST_CASE("an anonymous story may speak of others: the dead, those it links to, and a common word") {
  const TemporaryFolder folder;
  write(folder, "content/people/ada.md",
        "---\nname: Ada Lovelace\nlife: {died: 1852}\nsources: [{title: Notes}]\nconsent: {basis: historical}\n---\n"
        "She wrote.\n");
  write(folder, "content/people/joy.md", person("Joy Page"));
  write(folder, "content/people/ann.md", person("Ann Example"));
  write(folder, "content/stories/notes.md",
        story("anonymous: true\n",
              "I read Ada Lovelace with joy, page by page; [Ann Example](../people/ann.md) helped."));
  CHECK(checked(folder) == "");
}

TEST_CASE("an anonymous draft is searched too, and so are people who are not public") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md", "---\nname: Ann Example\nstatus: draft\n---\n");
  write(folder, "content/stories/public.md", story(""));
  write(folder, "content/stories/notes.md", story("anonymous: true\nstatus: draft\n", "I, Ann Example, say so."));
  CHECK(checked(folder) ==
        "content/stories/notes.md:6:4: error: an anonymous story names 'Ann Example' [anonymous-named]\n"
        "  I, Ann Example, say so.\n"
        "     ^\n"
        "  hint: take the name out; if she is not the teller, link the name to her page\n");
}

TEST_CASE("two people with one folded name or other name are told once, at the later file") {
  const TemporaryFolder folder;
  write(folder, "content/people/a.md", person("Rózsa Péter", "also_known_as: [Politzer Rózsa]\n"));
  write(folder, "content/people/b.md", person("ROZSA  PETER", "also_known_as: [Politzer-Rozsa]\n"));
  write(folder, "content/people/c.md", "---\nname: Rózsa Péter\nstatus: withdrawn\n---\n");
  CHECK(checked(folder) ==
        "content/people/b.md:2:7: warning: 'ROZSA  PETER' looks the same as 'Rózsa Péter' in content/people/a.md "
        "[same-person]\n"
        "  name: ROZSA  PETER\n"
        "        ^\n"
        "  hint: if it is one person, make one file of the two, and the other address an alias\n");
}

TEST_CASE("contact data is found in front matter, text and links, and each only once") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md",
        "---\nname: Ann Example\nconsent: {basis: given, on: 2020-01-01}\nspeaking: {terms: ring 07700 900123}\n"
        "links: {Toots: https://mastodon.social/@ann}\n---\nMail ann@example.org, or [mail](mailto:ann@example.org), "
        "or [ring](tel:+442079460958).\n");
  write(folder, "herald.yml", "menu: [{title: About, url: /pages/about/}]\n");
  write(folder, "content/pages/about.md", "---\ntitle: About\n---\nWrite to privacy@example.org.\n");
  CHECK(checked(folder) ==
        "content/people/ann.md:4:19: error: the telephone number '07700 900123' would be published [contact-data]\n"
        "  speaking: {terms: ring 07700 900123}\n"
        "                    ^\n"
        "  hint: take it out; with 'contact: relay' requests reach her all the same\n"
        "content/people/ann.md:7:6: error: the e-mail address 'ann@example.org' would be published [contact-data]\n"
        "  Mail ann@example.org, or [mail](mailto:ann@example.org), or [ring](tel:+442079460958).\n"
        "       ^\n"
        "  hint: take it out; with 'contact: relay' requests reach her all the same\n"
        "content/people/ann.md:7:72: error: the telephone number '+442079460958' would be published [contact-data]\n"
        "  Mail ann@example.org, or [mail](mailto:ann@example.org), or [ring](tel:+442079460958).\n"
        "                                                                         ^\n"
        "  hint: take it out; with 'contact: relay' requests reach her all the same\n");
}

}  // namespace herald::test
