#pragma once
// A file descriptor that closes itself.

#include <unistd.h>

#include <utility>

namespace herald {

class Descriptor {
 public:
  /// Takes what open() returned, which is negative when it failed.
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }

  /// Returns false, with errno set, when the system reports a write error only now.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace herald
