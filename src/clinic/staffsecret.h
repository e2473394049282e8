#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace pamphlet {

// A PIN that is typed, or what a key file holds: at most 64 bytes, in memory of their own that is not swapped to the
// disk, is in no core dump, and is wiped with the last copy. Copies share it until one of them is changed. Any thread.
class StaffSecret {
public:
    static constexpr qsizetype longest = 64;
    static constexpr qsizetype randomSize = 32;

    // What is beyond the longest is left out.
    static StaffSecret fromBytes(QByteArrayView bytes);
    // A new secret that nobody can guess.
    static StaffSecret random();

    qsizetype size() const;
    QByteArrayView bytes() const; // as long as this lives and is not changed
    void append(char byte); // no more than the longest
    void chop(); // takes the last byte away
    // Takes as long for every secret of that size.
    bool operator==(const StaffSecret &other) const;

    // Salted Argon2id (crypto_pwhash_str): 64 MiB, three passes, about 0.1 s on a desktop. Throws ClinicError when
    // there is no memory for it.
    QString hash() const;
    bool fits(const QString &hash) const;

private:
    struct Block;
    void detach();

    std::shared_ptr<Block> m_block;
};

} // namespace pamphlet
