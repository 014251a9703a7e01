// photos/turned.jpg is a gradient of 1200 × 900 pixels that EXIF turns upright, with an artist and a place in it;
// photos/glass.png one of 300 × 200 that shines through. Both were made by a program.
#include "pictures/photo.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/files.h"
#include "pictures/indexed_png.h"
#include "pictures/picture_cache.h"
#include "tests/support/temporary_folder.h"

namespace herald::pictures {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

fs::path fixture(const char* name) {
  return fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / name;
}

/// `bytes` as a file, looked at.
tl::expected<Photo, std::string> look_at_bytes(const TemporaryFolder& folder, const std::string& name,
                                               const std::string& bytes) {
  test::write(folder, name, bytes);
  return look_at_photo(folder.path() / name);
}

std::string problem_of(const TemporaryFolder& folder, const std::string& bytes) {
  const auto photo = look_at_bytes(folder, "photo.jpg", bytes);
  return photo ? "sound" : photo.error();
}

TEST_CASE("a photo is as large as it is upright") {
  const auto photo = look_at_photo(fixture("turned.jpg"));
  REQUIRE(photo.has_value());
  CHECK(photo->width == 900);
  CHECK(photo->height == 1200);
  CHECK(!photo->has_alpha);
  CHECK(photo->height_at(90) == 120);
  CHECK(plain_format(*photo) == Format::jpeg);
  const auto glass = look_at_photo(fixture("glass.png"));
  REQUIRE(glass.has_value());
  CHECK(glass->has_alpha);
  CHECK(plain_format(*glass) == Format::png);
}

TEST_CASE("every format holds the picture at the width that was asked for, and nothing about who made it where") {
  const TemporaryFolder folder;
  CHECK(read_file(fixture("turned.jpg")).find("Somebody") != std::string::npos);
  for (const char* name : {"turned.jpg", "glass.png"}) {
    const auto photo = look_at_photo(fixture(name));
    REQUIRE(photo.has_value());
    for (const Format format : {Format::avif, Format::webp, plain_format(*photo)}) {
      CAPTURE(name);
      CAPTURE(ending_of(format));
      const std::string bytes = encode_photo(*photo, 160, format);
      CHECK(bytes == encode_photo(*photo, 160, format));
      // Into WebP libvips writes an EXIF block of its own, which says how many pixels there are to the inch.
      for (const char* note : {"Somebody", "GPS", "Artist", "ICC_PROFILE"})
        CHECK(bytes.find(note) == std::string::npos);
      const auto made = look_at_bytes(folder, "made." + std::string(ending_of(format)), bytes);
      REQUIRE(made.has_value());
      CHECK(made->width == 160);
      CHECK(made->height == photo->height_at(160));
      CHECK(made->has_alpha == photo->has_alpha);
    }
  }
}

TEST_CASE("black stays black and white stays white") {
  const TemporaryFolder folder;
  for (const std::uint32_t colour : {0x000000U, 0xFFFFFFU}) {
    CAPTURE(colour);
    const std::vector<std::uint32_t> colours(16UL * 16, colour);
    const auto photo = look_at_bytes(folder, "plain.png", indexed_png({colours, 16, 16}));
    REQUIRE(photo.has_value());
    CHECK(photo_in_box(*photo, {8, 8}) == std::string(3UL * 8 * 8, static_cast<char>(colour & 0xFF)));
  }
}

TEST_CASE("a photo is never made larger") {
  const TemporaryFolder folder;
  const auto photo = look_at_photo(fixture("glass.png"));
  REQUIRE(photo.has_value());
  const auto made = look_at_bytes(folder, "made.webp", encode_photo(*photo, 5000, Format::webp));
  REQUIRE(made.has_value());
  CHECK(made->width == 300);
}

TEST_CASE("what is no sound picture is refused with what is wrong") {
  const TemporaryFolder folder;
  const std::string jpeg = read_file(fixture("turned.jpg"));
  const std::string png = read_file(fixture("glass.png"));
  CHECK(problem_of(folder, "") == "is no JPEG, PNG, WebP or AVIF");
  CHECK(problem_of(folder, "This is a letter.") == "is no JPEG, PNG, WebP or AVIF");
  CHECK(problem_of(folder, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") == "is no JPEG, PNG, WebP or AVIF");
  CHECK(problem_of(folder, "%PDF-1.4\n") == "is no JPEG, PNG, WebP or AVIF");
  for (const double part : {0.05, 0.3, 0.5, 0.9}) {
    CAPTURE(part);
    CHECK(problem_of(folder, jpeg.substr(0, static_cast<std::size_t>(part * static_cast<double>(jpeg.size())))) ==
          "is cut off or damaged");
    CHECK(problem_of(folder, png.substr(0, static_cast<std::size_t>(part * static_cast<double>(png.size())))) ==
          "is cut off or damaged");
  }
}

TEST_CASE("a picture of more pixels than memory should hold is refused by its head") {
  const TemporaryFolder folder;
  std::string png = read_file(fixture("glass.png"));
  // Width and height in the IHDR chunk, big-endian: 30,000 × 30,000. Its checksum is wrong then, which is as bad.
  for (const std::size_t at : {16U, 20U}) {
    png[at + 2] = '\x75';
    png[at + 3] = '\x30';
  }
  const std::string problem = problem_of(folder, png);
  CAPTURE(problem);
  CHECK((problem == "has 30000 × 30000 pixels, more than 60000000 in all" || problem == "is cut off or damaged"));
}

TEST_CASE("a photo that changes while the site is made stops it") {
  const TemporaryFolder folder;
  const auto photo = look_at_bytes(folder, "photo.png", read_file(fixture("glass.png")));
  REQUIRE(photo.has_value());
  test::write(folder, "photo.png", read_file(fixture("turned.jpg")));
  CHECK_THROWS_AS(encode_photo(*photo, 100, Format::jpeg), Error);
}

TEST_CASE("what is drawn is drawn once, and a damaged file of the cache is as good as none") {
  const TemporaryFolder folder;
  const PictureCache cache(folder.path() / "cache");
  int drawn = 0;
  const auto draw = [&] { return "drawing " + std::to_string(++drawn); };
  CHECK(cache.bytes("a", draw) == "drawing 1");
  CHECK(cache.bytes("a", draw) == "drawing 1");
  CHECK(PictureCache(folder.path() / "cache").bytes("a", draw) == "drawing 1");
  CHECK(cache.bytes("b", draw) == "drawing 2");
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder.path() / "cache")) {
    if (item.is_regular_file()) fs::resize_file(item.path(), 20);
  }
  CHECK(cache.bytes("a", draw) == "drawing 3");
  CHECK(PictureCache({}).bytes("a", draw) == "drawing 4");
}

TEST_CASE("pictures that the site does not show any longer leave the cache") {
  const TemporaryFolder folder;
  int drawn = 0;
  const auto draw = [&] { return "drawing " + std::to_string(++drawn); };
  const PictureCache before(folder.path() / "cache");
  before.bytes("hers", draw);
  before.bytes("theirs", draw);
  const PictureCache now(folder.path() / "cache");
  now.keep("theirs");
  now.remove_others();
  CHECK(before.bytes("theirs", draw) == "drawing 2");
  CHECK(before.bytes("hers", draw) == "drawing 3");
}

TEST_CASE("a register knows photos again, and looks anew at those that changed") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "photo.png";
  const auto remember = [&] {
    PhotoRegister photos(folder.path() / "cache");
    auto photo = photos.look_at(file);
    photos.save();
    return photo;
  };
  const auto age = [&] { fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1)); };
  test::write(folder, "photo.png", read_file(fixture("glass.png")));
  age();
  for (int i = 0; i < 2; ++i) {
    const auto photo = remember();
    REQUIRE(photo.has_value());
    CHECK(photo->width == 300);
    CHECK(photo->has_alpha);
  }
  test::write(folder, "photo.png", read_file(fixture("turned.jpg")));
  age();
  const auto other = remember();
  REQUIRE(other.has_value());
  CHECK(other->width == 900);
}

}  // namespace
}  // namespace herald::pictures
