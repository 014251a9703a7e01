#include "generator/share_cards.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "base/text.h"
#include "generator/card_meta.h"
#include "generator/plan.h"
#include "generator/wording.h"
#include "pictures/fonts.h"
#include "pictures/picture_cache.h"
#include "pictures/share_card.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

bool has_card(Kind kind) {
  return kind == Kind::person || kind == Kind::story || kind == Kind::event;
}

/// "Story · About Ada Lovelace"; of a person, what she is known for.
std::string kicker_of(const Entry& entry, const Wording& wording) {
  if (entry.kind == Kind::person) {
    std::string topics;
    for (const Entry* topic : entry.targets("topics")) {
      const std::string& title = topic->in(entry.language).title;
      if (!topics.empty()) return topics + " · " + title;
      topics = title;
    }
    return topics;
  }
  const std::string kind = kind_label(wording, entry.kind);
  const std::string byline = entry.kind == Kind::story ? byline_of(entry, wording) : "";
  return byline.empty() ? kind : kind + " · " + byline;
}

std::string line_of(const Entry& entry, const Wording& wording) {
  std::string line;
  if (entry.kind == Kind::person) line = entry.text("headline");
  if (entry.kind == Kind::event) {
    line = span_text(wording, entry.date("start"), entry.date("end"));
    if (!entry.text("place").empty()) line += (line.empty() ? "" : " · ") + std::string(entry.text("place"));
  }
  return line.empty() ? entry.summary : line;
}

/// Whose portrait the card shows: her own, or the one whom a story names first.
const Entry* portrayed(const Entry& entry) {
  if (entry.kind == Kind::person) return &entry;
  if (entry.kind != Kind::story) return nullptr;
  const std::vector<const Entry*> people = people_of(entry);
  return people.empty() ? nullptr : people.front();
}

pictures::ShareCard card_of(const Entry& entry, const Context& context) {
  const Wording wording{context.chrome.words(entry.language), entry.language};
  const Entry* person = portrayed(entry);
  pictures::ShareCard card{.kicker = kicker_of(entry, wording),
                           .title = entry.title,
                           .line = line_of(entry, wording),
                           .site = context.site.settings().in(entry.language).title,
                           .language = entry.language,
                           .name = person ? person->title : "",
                           .seed = person ? person->slug : entry.slug,
                           .photo = entry.photo};
  if (!card.photo && person) card.photo = person->photo;
  return card;
}

Draft prepare_card(const Entry& entry, const Context& context) {
  const pictures::ShareCard card = card_of(entry, context);
  const std::string key = key_of(card, context.theme.card);
  context.pictures.keep(key);
  return Draft(fingerprint(key), [card, key, &cache = context.pictures, &look = context.theme.card](const Renderer&) {
    return cache.bytes(key, [&] { return pictures::draw_share_card(card, look); });
  });
}

}  // namespace

std::string share_card_url(const Entry& entry, const site::Settings& settings) {
  const bool is_made = settings.makes_share_cards && has_card(entry.kind) && pictures::has_fonts();
  return is_made ? entry.url() + "card.png" : std::string();
}

void set_share_image(View& view, const Entry& entry, const site::Settings& settings) {
  const std::string url = share_card_url(entry, settings);
  if (url.empty() || settings.base_url.empty()) return view.hide("SHARE_IMAGE");
  View& image = view.add("SHARE_IMAGE");
  image.set("URL", settings.base_url + url);
  image.set("WIDTH", std::to_string(pictures::card_width));
  image.set("HEIGHT", std::to_string(pictures::card_height));
  image.set("ALT", entry.title);
}

void plan_share_cards(const site::Site& site, Pages& pages) {
  const auto plan = [&](const Entry* entry) {
    const std::string url = share_card_url(*entry, site.settings());
    if (url.empty()) return;
    pages.push_back(
        {path_of_url(url), [entry](const Context& context) { return prepare_card(*entry, context); }, false, {}});
  };
  for (const Entry* entry : site.entries())
    plan(entry);
  for (const Entry* translation : site.translations())
    plan(translation);
}

}  // namespace herald::generator
