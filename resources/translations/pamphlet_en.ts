<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>pamphlet::BodyMap</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::BrowsePage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::CodeForm</name>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>Add %n article</numerusform>
            <numerusform>Add %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left the library since. The version from then is added.</source>
        <translation>
            <numerusform>%n article left the library since. The version from then is added.</numerusform>
            <numerusform>%n articles left the library since. The version from then is added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::DoorTry</name>
    <message numerus="yes">
        <source>That is not the PIN. %n more try(s) before you have to wait.</source>
        <translation>
            <numerusform>That is not the PIN. One more try before you have to wait.</numerusform>
            <numerusform>That is not the PIN. %n more tries before you have to wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::ExportPage</name>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Export %n file</numerusform>
            <numerusform>Export %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n article chosen</numerusform>
            <numerusform>%n articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n file(s) not written.</source>
        <translation>
            <numerusform>Cancelled. %n file not written.</numerusform>
            <numerusform>Cancelled. %n files not written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be written.</source>
        <translation>
            <numerusform>%n file could not be written.</numerusform>
            <numerusform>%n files could not be written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::HandoutActions</name>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::HomePage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::NumbersPage</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No numbers from the last %n week(s).</source>
        <translation>
            <numerusform>No numbers from the last week.</numerusform>
            <numerusform>No numbers from the last %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::RecordsPage</name>
    <message numerus="yes">
        <source>%n handout(s)</source>
        <translation>
            <numerusform>%n handout</numerusform>
            <numerusform>%n handouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n handout(s). Choose less to see older ones; the CSV has all.</source>
        <translation>
            <numerusform>The newest handout. Choose less to see older ones; the CSV has all.</numerusform>
            <numerusform>The newest %n handouts. Choose less to see older ones; the CSV has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::RegionPane</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::ReprintView</name>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::SearchPane</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::StaffPage</name>
    <message numerus="yes">
        <source>None of the %n article(s) fits the filter. Choose less, or clear it.</source>
        <translation>
            <numerusform>The %n article does not fit the filter. Choose less, or clear it.</numerusform>
            <numerusform>None of the %n articles fits the filter. Choose less, or clear it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::StillReadingPage</name>
    <message numerus="yes">
        <source>If nobody answers in %n second(s), this page closes for the next person.</source>
        <translation>
            <numerusform>If nobody answers in one second, this page closes for the next person.</numerusform>
            <numerusform>If nobody answers in %n seconds, this page closes for the next person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::TopicPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pamphlet::VisitSession</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
</context>
</TS>
