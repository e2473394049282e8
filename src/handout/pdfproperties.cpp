#include "handout/pdfproperties.h"

#include "handout/pdfmetadata.h"
#include "handout/pdfqpdf.h"
#include "handout/pdftext.h"

#include <QXmlStreamWriter>

namespace pamphlet {

namespace {

QString program()
{
    return QStringLiteral("Pamphlet " PAMPHLET_VERSION);
}

QPDFObjectHandle textString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void setText(QPDFObjectHandle dictionary, const char *key, const QString &text)
{
    if (!text.isEmpty()) {
        dictionary.replaceKey(key, textString(text));
    }
}

void writeInfo(QPDF &pdf, const PdfMetadata &metadata)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    setText(info, "/Title", pdfLine(metadata.title));
    setText(info, "/Author", pdfLine(metadata.author));
    setText(info, "/Creator", program());
    setText(info, "/Producer", program());
    if (metadata.created.isValid()) {
        const QString date = metadata.created.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
        setText(info, "/CreationDate", date);
        setText(info, "/ModDate", date);
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

// One value of a list or of a text in several languages, which is how XMP stores most of Dublin Core.
void writeItem(QXmlStreamWriter &xml, const QString &name, const QString &container, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.writeStartElement(QStringLiteral("http://purl.org/dc/elements/1.1/"), name);
    xml.writeStartElement(rdf, container);
    xml.writeStartElement(rdf, QStringLiteral("li"));
    if (container == QStringLiteral("Alt")) {
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    }
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeDescription(QXmlStreamWriter &xml, const PdfMetadata &metadata)
{
    writeItem(xml, QStringLiteral("title"), QStringLiteral("Alt"), pdfLine(metadata.title));
    writeItem(xml, QStringLiteral("creator"), QStringLiteral("Seq"), pdfLine(metadata.author));
    writeItem(xml, QStringLiteral("language"), QStringLiteral("Bag"), pdfLine(metadata.language));
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    xml.writeTextElement(QStringLiteral("http://ns.adobe.com/pdf/1.3/"), QStringLiteral("Producer"), program());
    xml.writeTextElement(xmp, QStringLiteral("CreatorTool"), program());
    if (metadata.created.isValid()) {
        const QString date = metadata.created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
        xml.writeTextElement(xmp, QStringLiteral("CreateDate"), date);
        xml.writeTextElement(xmp, QStringLiteral("ModifyDate"), date);
    }
}

QByteArray xmpPacket(const PdfMetadata &metadata)
{
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeNamespace(QStringLiteral("http://purl.org/dc/elements/1.1/"), QStringLiteral("dc"));
    xml.writeNamespace(QStringLiteral("http://ns.adobe.com/pdf/1.3/"), QStringLiteral("pdf"));
    xml.writeNamespace(QStringLiteral("http://ns.adobe.com/xap/1.0/"), QStringLiteral("xmp"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    writeDescription(xml, metadata);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    // The marks by which programs that know no PDF find the packet; the byte order mark and the id are fixed by XMP.
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + packet + "\n<?xpacket end=\"r\"?>";
}

void writeXmp(QPDF &pdf, const PdfMetadata &metadata)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, xmpPacket(metadata).toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

void writeViewing(QPDF &pdf, const PdfMetadata &metadata)
{
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    if (metadata.footer.direction == Qt::RightToLeft) {
        preferences.replaceKey("/Direction", QPDFObjectHandle::newName("/R2L"));
    }
    pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
    setText(pdf.getRoot(), "/Lang", pdfLine(metadata.language));
}

} // namespace

void writePdfProperties(QPDF &pdf, const PdfMetadata &metadata)
{
    writeInfo(pdf, metadata);
    writeXmp(pdf, metadata);
    writeViewing(pdf, metadata);
}

} // namespace pamphlet
