#include "input/utf8text.h"

#include <QStringDecoder>

namespace pamphlet {

int firstLineNotUtf8(const QByteArray &source)
{
    int number = 1;
    for (qsizetype start = 0; start < source.size(); ++number) {
        qsizetype end = source.indexOf('\n', start);
        end = end < 0 ? source.size() : end;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(QByteArrayView(source).sliced(start, end - start));
        if (decoder.hasError() || text.contains(QChar(u'\0'))) {
            return number;
        }
        start = end + 1;
    }
    return 0;
}

} // namespace pamphlet
