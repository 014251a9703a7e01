#include "server/folder_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <utility>

#include "base/error.h"

namespace herald::server {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Not IN_MODIFY: a file counts when its writer has closed it, so that none is read half-written.
constexpr std::uint32_t wanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

constexpr auto quiet = std::chrono::milliseconds(8);          ///< that long nothing may happen
constexpr auto longest_save = std::chrono::milliseconds(60);  ///< and that long it is waited for at most

/// What editors put beside a file while they save it.
bool is_of_editor(std::string_view name) {
  return name.empty() || name.starts_with('.') || name.ends_with('~') || name.ends_with(".tmp") || name == "4913";
}

enum class Heard { change, nothing, stop };

Heard listen(int events, int stop, std::chrono::milliseconds patience) {
  std::array<pollfd, 2> sources = {{{events, POLLIN, 0}, {stop, POLLIN, 0}}};
  while (::poll(sources.data(), sources.size(), static_cast<int>(patience.count())) < 0) {
    if (errno != EINTR) throw system_error("watch", "the site's folders", errno);
  }
  if ((sources[1].revents & POLLIN) != 0) return Heard::stop;
  return (sources[0].revents & POLLIN) != 0 ? Heard::change : Heard::nothing;
}

}  // namespace

FolderWatch::FolderWatch(std::vector<fs::path> folders)
    : folders_(std::move(folders)),
      events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      stop_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!events_.is_open() || !stop_.is_open()) throw system_error("watch", "the site's folders", errno);
  watch_all();
}

void FolderWatch::stop() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(stop_.get(), &one, sizeof(one));
}

void FolderWatch::watch_all() {
  for (const fs::path& folder : folders_) {
    // Where the folder comes to stand; of what else happens there nothing is told.
    watch(folder.parent_path().empty() ? fs::path(".") : folder.parent_path());
    watch_below(folder);
  }
}

void FolderWatch::watch_below(const fs::path& folder) {
  std::error_code gone;  // while it was looked at: then its deletion is an event too
  if (!fs::is_directory(fs::symlink_status(folder, gone))) return;
  watch(folder);
  for (fs::directory_iterator item(folder, gone), end; !gone && item != end; item.increment(gone)) {
    if (!is_of_editor(item->path().filename().native())) watch_below(item->path());
  }
}

void FolderWatch::watch(const fs::path& folder) {
  const int number = ::inotify_add_watch(events_.get(), folder.c_str(), wanted);
  if (number >= 0) {
    folder_of_.insert_or_assign(number, folder);
    return;
  }
  if (errno == ENOSPC) {
    throw Error(fmt::format("cannot watch '{}': the system allows no more watches; raise fs.inotify.max_user_watches",
                            folder.string()));
  }
  if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) throw system_error("watch", folder, errno);
}

bool FolderWatch::read_events(std::vector<fs::path>& changed) {
  alignas(inotify_event) std::array<char, 65'536> buffer;
  bool has_new_folder = false;
  for (;;) {
    const ssize_t size = ::read(events_.get(), buffer.data(), buffer.size());
    if (size <= 0) break;
    for (ssize_t at = 0; at < size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      if ((event->mask & IN_Q_OVERFLOW) != 0) {
        changed.insert(changed.end(), folders_.begin(), folders_.end());
        has_new_folder = true;
        continue;
      }
      const auto folder = folder_of_.find(event->wd);
      if (folder == folder_of_.end()) continue;
      if ((event->mask & IN_IGNORED) != 0) {
        folder_of_.erase(folder);
        continue;
      }
      const bool is_folder = (event->mask & IN_ISDIR) != 0;
      // A file that was only made is told of when it is closed.
      if (event->len == 0 || is_of_editor(event->name) || (!is_folder && (event->mask & IN_CREATE) != 0)) continue;
      has_new_folder = has_new_folder || (is_folder && (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0);
      changed.push_back(folder->second / event->name);
    }
  }
  return has_new_folder;
}

std::optional<std::vector<fs::path>> FolderWatch::wait(std::chrono::milliseconds patience) {
  std::vector<fs::path> changed;
  while (changed.empty()) {
    const Heard heard = listen(events_.get(), stop_.get(), patience);
    if (heard == Heard::stop) return std::nullopt;
    if (heard == Heard::nothing) return changed;
    const auto deadline = Clock::now() + longest_save;
    do {
      if (read_events(changed)) watch_all();
    } while (Clock::now() < deadline && listen(events_.get(), stop_.get(), quiet) == Heard::change);
  }
  return changed;
}

}  // namespace herald::server
