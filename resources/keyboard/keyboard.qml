import QtQuick
import QtQuick.VirtualKeyboard

Rectangle {
    color: "#263238" // as around the keys

    InputPanel {
        width: Math.min(parent.width, 960)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
    }
}
