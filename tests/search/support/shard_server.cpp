#include "tests/search/support/shard_server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace herald::test {
namespace {

unsigned free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  ::close(socket);
  return ::ntohs(address.sin_port);
}

/// In a process group of its own: the program starts another process for each connection.
pid_t start(const std::string& database, const std::string& port, int output) {
  const pid_t process = ::fork();
  if (process != 0) return process;
  ::setpgid(0, 0);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--interface", "127.0.0.1", "--port", port.c_str(), database.c_str(),
           static_cast<char*>(nullptr));
  ::_exit(127);
}

/// Reads what it says until it listens, or ends.
std::string read_greeting(int input) {
  std::string said;
  std::array<char, 256> bytes = {};
  while (said.find("Listening") == std::string::npos) {
    const ssize_t count = ::read(input, bytes.data(), bytes.size());
    if (count <= 0) break;
    said.append(bytes.data(), static_cast<std::size_t>(count));
  }
  return said;
}

}  // namespace

ShardServer::ShardServer(const std::filesystem::path& database, unsigned port) : port_(port == 0 ? free_port() : port) {
  std::array<int, 2> pipe = {};
  REQUIRE(::pipe(pipe.data()) == 0);
  process_ = start(database.string(), std::to_string(port_), pipe[1]);
  ::setpgid(process_, process_);
  ::close(pipe[1]);
  const std::string said = read_greeting(pipe[0]);
  ::close(pipe[0]);
  CAPTURE(said);
  REQUIRE(said.find("Listening") != std::string::npos);
}

void ShardServer::kill() {
  if (process_ <= 0) return;
  ::kill(-process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = 0;
}

}  // namespace herald::test
