#include "generator/photo_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "base/hash.h"
#include "base/text.h"
#include "generator/plan.h"
#include "pictures/picture_cache.h"
#include "site/photo_paths.h"

namespace herald::generator {
namespace {

using pictures::Format;
using pictures::Photo;
using site::path_of;
using site::picture_widths;
using site::widths_for;

constexpr int most_in_place = 1600;  ///< width of the file at a picture's own address
constexpr std::string_view body_sizes = "(min-width: 60rem) 42rem, 100vw";

/// "/images/…-160.avif 160w, /images/…-320.avif 320w"
std::string source_set(const Photo& photo, std::span<const int> widths, Format format) {
  std::string set;
  for (const int width : widths)
    set += fmt::format("{}/{} {}w", set.empty() ? "" : ", ", path_of(photo, width, format), width);
  return set;
}

Page page_of(std::string path, const Photo& photo, int width, Format format) {
  const std::string key =
      fmt::format("{} {} {} {}", pictures::encoder_version(), photo.fingerprint, width, pictures::ending_of(format));
  return {std::move(path),
          [photo, width, format, key](const Context& context) {
            context.pictures.keep(key);
            return Draft(fingerprint(key), [=, &cache = context.pictures](const Renderer&) {
              return cache.bytes(key, [&] { return pictures::encode_photo(photo, width, format); });
            });
          },
          false,
          {}};
}

/// Plans each file once, whoever shows it.
class PhotoFiles {
 public:
  explicit PhotoFiles(Pages& pages) : pages_(pages) {}

  void add(const site::Entry& entry) {
    if (entry.photo) add(*entry.photo, site::image_widths(entry));
    for (const site::Link& link : entry.body.links) {
      if (link.photo) add(*link.photo, picture_widths());
    }
  }

 private:
  void add(const Photo& photo, std::span<const int> wanted) {
    for (const int width : widths_for(photo, wanted)) {
      for (const Format format : {Format::avif, Format::webp, pictures::plain_format(photo)}) {
        std::string path = path_of(photo, width, format);
        if (planned_.insert(path).second) pages_.push_back(page_of(std::move(path), photo, width, format));
      }
    }
  }

  Pages& pages_;
  std::set<std::string> planned_;
};

std::string picture_html(const Photo& photo, std::string_view alternative) {
  const std::vector<int> widths = widths_for(photo, picture_widths());
  const Format plain = pictures::plain_format(photo);
  const int width = widths[widths.size() / 2];
  std::string sources;
  for (const Format format : {Format::avif, Format::webp}) {
    sources += fmt::format("<source type=\"image/{}\" srcset=\"{}\" sizes=\"{}\">", pictures::ending_of(format),
                           source_set(photo, widths, format), body_sizes);
  }
  return fmt::format(
      "<picture>{}<img src=\"/{}\" srcset=\"{}\" sizes=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\" "
      "loading=\"lazy\" decoding=\"async\"></picture>",
      sources, path_of(photo, width, plain), source_set(photo, widths, plain), body_sizes, alternative, width,
      photo.height_at(width));
}

/// What stands between `begin` and the next quotation mark in `html`.
std::string_view quoted_after(std::string_view html, std::string_view begin) {
  const std::size_t at = html.find(begin);
  if (at == std::string_view::npos) return {};
  html.remove_prefix(at + begin.size());
  return html.substr(0, html.find('"'));
}

/// cmark-gfm writes addresses escaped for a URL and for HTML.
bool is_same_address(std::string_view written, std::string_view address) {
  return percent_decoded(written) == percent_decoded(escape_html(address)) ||
         percent_decoded(written) == percent_decoded(address);
}

}  // namespace

void set_image(View& view, const site::Entry& entry) {
  if (!entry.photo) return view.hide("IMAGE");
  const Photo& photo = *entry.photo;
  const std::vector<int> widths = widths_for(photo, site::image_widths(entry));
  const Format plain = pictures::plain_format(photo);
  View& image = view.add("IMAGE");
  image.set("AVIF", source_set(photo, widths, Format::avif));
  image.set("WEBP", source_set(photo, widths, Format::webp));
  image.set("SRCSET", source_set(photo, widths, plain));
  const int width = widths[widths.size() / 2];
  image.set("SRC", "/" + path_of(photo, width, plain));
  image.set("WIDTH", std::to_string(width));
  image.set("HEIGHT", std::to_string(photo.height_at(width)));
  image.set("ALT", std::string(entry.text("image_alt")));
  image.set("CREDIT", std::string(entry.text("image_credit")));
}

std::string with_photos(const site::Body& body) {
  constexpr std::string_view begin = "<img src=\"";
  const bool has_photo = std::ranges::any_of(body.links, [](const site::Link& link) { return link.photo.has_value(); });
  if (!has_photo) return body.html;
  std::string html;
  std::string_view rest = body.html;
  for (std::size_t at = rest.find(begin); at != std::string_view::npos; at = rest.find(begin)) {
    const std::size_t end = rest.find('>', at);
    if (end == std::string_view::npos) break;
    const std::string_view tag = rest.substr(at, end + 1 - at);
    const std::string_view address = quoted_after(tag, "src=\"");
    const auto link = std::ranges::find_if(
        body.links, [&](const site::Link& item) { return item.photo && is_same_address(address, item.address); });
    html += rest.substr(0, at);
    html += link == body.links.end() ? std::string(tag) : picture_html(*link->photo, quoted_after(tag, "alt=\""));
    rest.remove_prefix(end + 1);
  }
  return html + std::string(rest);
}

void plan_photos(const site::Site& site, Pages& pages) {
  for (const site::Attachment& attachment : site.attachments()) {
    if (!attachment.photo) continue;
    const Photo& photo = *attachment.photo;
    pages.push_back(page_of(attachment.path, photo, std::min(photo.width, most_in_place), pictures::own_format(photo)));
  }
  PhotoFiles files(pages);
  for (const site::Entry* entry : site.entries())
    files.add(*entry);
  for (const site::Entry* translation : site.translations())
    files.add(*translation);
}

}  // namespace herald::generator
