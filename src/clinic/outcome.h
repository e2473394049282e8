#pragma once

#include <QString>

#include <exception>
#include <type_traits>
#include <utility>
#include <variant>

namespace pamphlet {

// What the synchronous classes of this layer throw. The message is for a person: what failed, in which file, what
// helps.
class ClinicError : public std::exception {
public:
    explicit ClinicError(QString message)
        : m_message(std::move(message))
    {
    }

    const QString &message() const { return m_message; }
    const char *what() const noexcept override { return "pamphlet::ClinicError"; }

private:
    QString m_message;
};

// The value of a job that only does something.
using Nothing = std::monostate;

// A value, or why there is none.
template <typename T> struct Outcome {
    T value{};
    QString error; // empty when all went well

    bool ok() const { return error.isEmpty(); }
};

// What `job` returns, as the value of an Outcome.
template <typename Job>
using ValueOf = std::conditional_t<std::is_void_v<std::invoke_result_t<Job>>, Nothing, std::invoke_result_t<Job>>;

// Runs `job` and catches a ClinicError.
template <typename Job> Outcome<ValueOf<Job>> attempt(Job &&job)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Job>>) {
            std::forward<Job>(job)();
            return {};
        } else {
            return {std::forward<Job>(job)(), {}};
        }
    } catch (const ClinicError &error) {
        return {{}, error.message()};
    }
}

} // namespace pamphlet
