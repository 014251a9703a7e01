// Contact addresses never stand in content: what is published once cannot be called back. Only the site's own
// addresses ("privacy@...") may, on its pages.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/contacts.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

/// Local parts that mean an office, not somebody.
constexpr std::string_view offices[] = {"info",    "contact",   "hello",   "privacy", "press",
                                        "editors", "editor",    "support", "office",  "help",
                                        "dpo",     "webmaster", "enquiry", "post",    "enquiries"};

bool is_own_office(const Entry& entry, const Contact& contact) {
  if (entry.kind != Kind::page || contact.type != Contact::Type::email) return false;
  const std::string local = fold(std::string_view(contact.text).substr(0, contact.text.find('@')));
  return std::ranges::find(offices, std::string_view(local)) != std::end(offices);
}

class Finder {
 public:
  Finder(const Context& context, const Entry& entry, Diagnostics& diagnostics)
      : context_(context), entry_(entry), diagnostics_(diagnostics), places_(context.root, entry) {}

  void look_through_front_matter(const Node& node, Type type) {
    for (const Contact& contact : find_emails(node.text))
      report(contact, entry_.location(node.mark));
    for (const Contact& contact : type == Type::url ? std::vector<Contact>() : find_phones(node.text))
      report(contact, entry_.location(node.mark));
    for (const Node& item : node.items)
      look_through_front_matter(item, type);
    for (const Field& field : node.fields)
      look_through_front_matter(field.value, is_address(field.value) ? Type::url : Type::text);
  }

  void look_through_body() {
    const Body& body = entry_.body;
    for (const Contact& contact : find_emails(body.text))
      report_in_body(contact);
    for (const Contact& contact : find_phones(body.text))
      report_in_body(contact);
    for (const Link& link : body.links) {
      if (link.address.starts_with("mailto:")) {
        report_in_body({Contact::Type::email, 0, link.address.substr(7, link.address.find('?') - 7)});
      }
      if (link.address.starts_with("tel:")) report_in_body({Contact::Type::phone, 0, link.address.substr(4)});
    }
    // Where an editor may write HTML, an address can hide in it.
    if (!context_.site.settings().allows_raw_html) return;
    for (const Contact& contact : find_emails(body.html))
      report_in_body(contact);
  }

  void look_through_table() {
    for (const std::vector<std::string>& row : entry_.table.rows) {
      for (const std::string& cell : row) {
        for (const Contact& contact : find_emails(cell))
          report(contact, place_of(entry_, "csv"));
      }
    }
  }

 private:
  static bool is_address(const Node& node) {
    return node.text.starts_with("https://") || node.text.starts_with("http://");
  }

  void report_in_body(const Contact& contact) {
    if (!seen_.contains(contact.text)) report(contact, places_.find(contact.text));
  }

  void report(const Contact& contact, const Location& location) {
    if (is_own_office(entry_, contact)) return;
    seen_.insert(contact.text);
    const bool is_email = contact.type == Contact::Type::email;
    diagnostics_.push_back(
        error(location, "contact-data",
              fmt::format("{} '{}' would be published", is_email ? "the e-mail address" : "the telephone number",
                          shorten(contact.text, 60)),
              entry_.kind == Kind::person ? "take it out; with 'contact: relay' requests reach her all the same"
                                          : "take it out; link to a page where one can ask instead"));
  }

  const Context& context_;
  const Entry& entry_;
  Diagnostics& diagnostics_;
  BodyPlaces places_;
  std::set<std::string> seen_;
};

}  // namespace

void check_contact_data(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  if (!is_public(context, entry)) return;
  Finder finder(context, entry, diagnostics);
  finder.look_through_front_matter(entry.front, Type::map);
  finder.look_through_body();
  finder.look_through_table();
}

}  // namespace herald::site::checks
