#include "formats/schema_org.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "formats/published.h"
#include "site/photo_paths.h"

namespace herald::formats {
namespace {

using Json = nlohmann::ordered_json;
using site::Appearance;
using site::Entry;
using site::Kind;

/// An object of schema.org that takes only what has a value.
class Thing {
 public:
  explicit Thing(std::string_view type) { json_["@type"] = type; }

  Thing& set(std::string_view name, Json value) {
    if (!is_nothing(value)) json_[std::string(name)] = std::move(value);
    return *this;
  }
  Thing& set(std::string_view name, const std::optional<Date>& date) {
    return date ? set(name, Json(to_iso(*date))) : *this;
  }
  Thing& set(std::string_view name, Thing&& thing) { return set(name, std::move(thing.json_)); }

  Json take() { return std::move(json_); }

 private:
  static bool is_nothing(const Json& value) {
    return value.is_string() ? value.get_ref<const std::string&>().empty() : value.empty();
  }

  Json json_;
};

Json named(std::string_view type, std::string_view name) {
  return name.empty() ? Json() : Thing(type).set("name", name).take();
}

/// What an entry is called and where its page is, as something that another entry names.
Json mention(std::string_view type, const Entry& entry, const std::string& base_url) {
  return Thing(type).set("name", entry.title).set("url", base_url + entry.url()).take();
}

class Describing {
 public:
  Describing(const Entry& entry, const site::Site& site)
      : entry_(entry), site_(site), base_(site.settings().base_url), url_(base_ + entry.url()) {}

  Json person() const {
    Thing person("Person");
    person.set("@id", url_ + "#person")
        .set("name", entry_.title)
        .set("alternateName", texts_of(entry_, "also_known_as"))
        .set("url", url_)
        .set("disambiguatingDescription", entry_.text("headline"))
        .set("description", entry_.summary)
        .set("image", image())
        .set("affiliation", named("Organization", entry_.text("organisation")))
        .set("workLocation", named("Place", entry_.text("place")))
        .set("hasOccupation", mentions("Occupation", entry_.targets("roles")))
        .set("knowsAbout", topics())
        .set("knowsLanguage", texts_of(entry_, "languages"))
        .set("birthDate", birth_of(entry_))
        .set("deathDate", death_of(entry_))
        .set("sameAs", links());
    Thing page("ProfilePage");
    page.set("url", url_).set("name", entry_.title);
    return dated(page).set("mainEntity", std::move(person)).take();
  }

  Json story() const {
    Thing article("Article");
    article.set("headline", entry_.title).set("url", url_).set("mainEntityOfPage", url_);
    Json about = mentions("Person", people_of(entry_));
    for (Json& topic : topics())
      about.push_back(std::move(topic));
    return dated(article)
        .set("description", entry_.summary)
        .set("image", image())
        .set("datePublished", entry_.date("date"))
        .set("about", std::move(about))
        .set("mentions", mentions("Occupation", entry_.targets("roles")))
        .set("articleSection", terms())
        .set("citation", citations())
        .set("publisher", schema_org_publisher(site_.settings()))
        .take();
  }

  Json event() const {
    Thing event("Event");
    event.set("@id", url_ + "#event").set("name", entry_.title).set("url", url_).set("description", entry_.summary);
    event.set("startDate", entry_.date("start")).set("endDate", entry_.date("end"));
    const std::string_view website = entry_.text("url");
    const bool has_place = !entry_.text("place").empty();
    if (entry_.is_set("online")) {
      event.set("eventAttendanceMode", has_place ? "https://schema.org/MixedEventAttendanceMode"
                                                 : "https://schema.org/OnlineEventAttendanceMode");
    }
    Json locations = Json::array();
    if (has_place) locations.push_back(named("Place", entry_.text("place")));
    if (entry_.is_set("online") && !website.empty()) {
      locations.push_back(Thing("VirtualLocation").set("url", website).take());
    }
    return event.set("location", std::move(locations))
        .set("organizer", named("Organization", entry_.text("organiser")))
        .set("superEvent", named("EventSeries", entry_.text("series")))
        .set("performer", performers())
        .set("workFeatured", mentions("CreativeWork", site_.referring_to(entry_, Kind::talk)))
        .set("about", topics())
        .set("sameAs", website)
        .take();
  }

  Json talk() const {
    Thing work("CreativeWork");
    work.set("@id", url_ + "#talk").set("name", entry_.title).set("url", url_).set("abstract", entry_.summary);
    Json media = Json::array();
    if (const auto video = entry_.text("video"); !video.empty()) {
      media.push_back(Thing("VideoObject").set("name", entry_.title).set("url", video).take());
    }
    if (const auto slides = entry_.text("slides"); !slides.empty()) {
      media.push_back(Thing("MediaObject").set("name", entry_.title).set("url", slides).take());
    }
    work.set("datePublished", entry_.date("date"))
        .set("dateModified", entry_.date("updated"))
        .set("inLanguage", entry_.text("language"))
        .set("creator", performers())
        .set("about", topics())
        .set("associatedMedia", std::move(media));
    Json json = work.take();
    const Json events = mentions("Event", entry_.targets("event"));
    if (!events.empty()) json["@reverse"] = {{"workFeatured", events}};
    return json;
  }

  Json role() const {
    return described("Occupation", "role")
        .set("alternateName", texts_of(entry_, "also_called"))
        .set("skills", texts_of(entry_, "skills"))
        .set("mainEntityOfPage", url_)
        .take();
  }

  Json topic() const {
    return described("DefinedTerm", "topic")
        .set("alternateName", texts_of(entry_, "also_called"))
        .set("inDefinedTermSet", base_ + "/topics/")
        .take();
  }

  Json network() const {
    Thing network("Organization");
    network.set("name", entry_.title)
        .set("description", entry_.summary)
        .set("url", entry_.text("url"))
        .set("mainEntityOfPage", url_)
        .set("areaServed", entry_.text("reach"))
        .set("knowsAbout", topics());
    return network.take();
  }

  Json opportunity() const {
    const std::string_view type = entry_.text("type");
    const bool is_course = type == "course";
    const bool is_program = type == "fellowship";
    Thing thing = described(is_course ? "Course" : is_program ? "EducationalOccupationalProgram" : "Service", type);
    thing.set("provider", named("Organization", entry_.text("organiser"))).set("sameAs", entry_.text("url"));
    if (is_program) {
      return thing.set("applicationStartDate", entry_.date("opens"))
          .set("applicationDeadline", entry_.date("closes"))
          .take();
    }
    thing.set(is_course ? "about" : "category", is_course ? topics() : Json(type));
    if (entry_.date("opens") || entry_.date("closes")) {
      Thing offer("Offer");
      offer.set("availabilityStarts", entry_.date("opens")).set("availabilityEnds", entry_.date("closes"));
      thing.set("offers", std::move(offer));
    }
    return thing.take();
  }

  Json dataset() const {
    Thing dataset = described("Dataset", "dataset");
    const std::string csv(entry_.text("csv"));
    Thing download("DataDownload");
    download.set("encodingFormat", "text/csv")
        .set("contentUrl", base_ + (entry_.original ? entry_.original->url() : entry_.url()) + csv);
    dated(dataset)
        .set("datePublished", entry_.date("published"))
        .set("license", named("CreativeWork", entry_.text("licence")))
        .set("isBasedOn", named("CreativeWork", entry_.text("source")))
        .set("variableMeasured", entry_.table.columns)
        .set("about", topics());
    if (!csv.empty()) dataset.set("distribution", std::move(download));
    return dataset.take();
  }

  Json page() const {
    Thing page = described("WebPage", "page");
    return dated(page).take();
  }

 private:
  Thing described(std::string_view type, std::string_view id) const {
    Thing thing(type);
    thing.set("@id", url_ + "#" + std::string(id))
        .set("name", entry_.title)
        .set("url", url_)
        .set("description", entry_.summary)
        .set("image", image());
    return thing;
  }

  Thing& dated(Thing& thing) const {
    return thing.set("inLanguage", entry_.language).set("dateModified", entry_.date("updated"));
  }

  template <typename Entries>
  Json mentions(std::string_view type, const Entries& entries) const {
    Json list = Json::array();
    for (const Entry* entry : entries)
      list.push_back(mention(type, *entry, base_));
    return list;
  }

  Json topics() const { return mentions("DefinedTerm", entry_.targets("topics")); }

  /// Who took the stage, each once. People who only attended, organised or were honoured are no performers.
  Json performers() const {
    constexpr std::array<std::string_view, 5> others = {"attendee", "recipient", "organiser", "editor", "author"};
    Json list = Json::array();
    for (const Appearance* appearance : site_.appearances_of(entry_)) {
      const bool performed = entry_.kind == Kind::talk || std::ranges::find(others, appearance->part) == others.end();
      if (!performed) continue;
      Json person =
          appearance->person ? mention("Person", *appearance->person, base_) : named("Person", appearance->name);
      if (std::ranges::find(list, person) == list.end()) list.push_back(std::move(person));
    }
    return list;
  }

  Json image() const {
    const auto image = site::published_image(entry_);
    if (!image) return {};
    return Thing("ImageObject")
        .set("url", base_ + image->url)
        .set("width", image->width)
        .set("height", image->height)
        .set("caption", entry_.text("image_alt"))
        .set("creditText", entry_.text("image_credit"))
        .take();
  }

  Json links() const {
    Json list = Json::array();
    if (const site::Node* links = entry_.find("links")) {
      for (const site::Field& link : links->fields)
        list.push_back(link.value.text);
    }
    return list;
  }

  /// Titles of the themes and life stages that a story is filed under.
  Json terms() const {
    Json list = Json::array();
    for (const site::Taxonomy& taxonomy : site_.settings().taxonomies) {
      for (const std::string& slug : texts_of(entry_, taxonomy.name)) {
        if (const site::Term* term = taxonomy.find(slug)) list.push_back(term->title);
      }
    }
    return list;
  }

  Json citations() const {
    Json list = Json::array();
    for (const site::Node& source : entry_.list("sources")) {
      list.push_back(Thing("CreativeWork")
                         .set("name", site::text_of(source, "title"))
                         .set("url", site::text_of(source, "url"))
                         .take());
    }
    return list;
  }

  const Entry& entry_;
  const site::Site& site_;
  const std::string& base_;
  std::string url_;
};

}  // namespace

Json schema_org(const Entry& entry, const site::Site& site) {
  const Describing describing(entry, site);
  switch (entry.kind) {
    case Kind::person:
      return describing.person();
    case Kind::story:
      return describing.story();
    case Kind::event:
      return describing.event();
    case Kind::talk:
      return describing.talk();
    case Kind::role:
      return describing.role();
    case Kind::topic:
      return describing.topic();
    case Kind::network:
      return describing.network();
    case Kind::opportunity:
      return describing.opportunity();
    case Kind::dataset:
      return describing.dataset();
    case Kind::page:
      break;
  }
  return describing.page();
}

Json schema_org_publisher(const site::Settings& settings) {
  return named("Organization", settings.publisher.empty() ? settings.title : settings.publisher);
}

}  // namespace herald::formats
