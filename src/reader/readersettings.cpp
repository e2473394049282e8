#include "reader/readersettings.h"

namespace pamphlet {

const QList<ReaderSetting> &readerSettings()
{
    using S = QWebEngineSettings;
    // clang-format off: one switch a line
    static const QList<ReaderSetting> settings {
        {S::AutoLoadImages, true}, // pictures of the article; their addresses are checked elsewhere
        {S::PrintElementBackgrounds, true}, // the red-flag box must be a box on paper too
        {S::LinksIncludedInFocusChain, true}, // reading with the keyboard
        {S::ShowScrollBars, true},
        {S::PlaybackRequiresUserGesture, true},
        {S::WebRTCPublicInterfacesOnly, true}, // restricts
        {S::JavascriptEnabled, false},
        {S::JavascriptCanOpenWindows, false},
        {S::JavascriptCanAccessClipboard, false},
        {S::JavascriptCanPaste, false},
        {S::AllowWindowActivationFromJavaScript, false},
        {S::LocalStorageEnabled, false},
        {S::LocalContentCanAccessRemoteUrls, false},
        {S::LocalContentCanAccessFileUrls, false},
        {S::XSSAuditingEnabled, false}, // does nothing in this engine
        {S::SpatialNavigationEnabled, false},
        {S::HyperlinkAuditingEnabled, false},
        {S::ScrollAnimatorEnabled, false}, // nothing slides for its own sake
        {S::ErrorPageEnabled, false}, // the viewer has its own words for errors
        {S::PluginsEnabled, false},
        {S::PdfViewerEnabled, false},
        {S::FullScreenSupportEnabled, false},
        {S::ScreenCaptureEnabled, false},
        {S::WebGLEnabled, false},
        {S::Accelerated2dCanvasEnabled, false},
        {S::AutoLoadIconsForPage, false},
        {S::TouchIconsEnabled, false},
        {S::FocusOnNavigationEnabled, false},
        {S::AllowRunningInsecureContent, false},
        {S::AllowGeolocationOnInsecureOrigins, false},
        {S::DnsPrefetchEnabled, false},
        {S::NavigateOnDropEnabled, false}, // on by default: a dropped file would be opened
    };
    // clang-format on
    return settings;
}

} // namespace pamphlet
