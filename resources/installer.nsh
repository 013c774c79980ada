; Says no before anything is copied: electron-builder lets Windows 7 and 8 through, where Electron has not started
; since version 23, and has English words only for Windows of 32 bits.
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!macro preInit
  ; the uninstaller is written by a first run on the machine that packs
  !ifndef BUILD_UNINSTALLER
    ${IfNot} ${AtLeastWin10}
      MessageBox MB_OK|MB_ICONSTOP "Tiếp Dân cần Windows 10 hoặc Windows 11. Máy này dùng Windows cũ hơn nên không cài được. Chưa có gì được chép vào máy. Hãy cài trên máy khác, hoặc nhờ người quản trị nâng cấp Windows." /SD IDOK
      Quit
    ${EndIf}
    ${IfNot} ${RunningX64}
      MessageBox MB_OK|MB_ICONSTOP "Tiếp Dân cần Windows bản 64-bit. Máy này dùng Windows bản 32-bit nên không cài được. Chưa có gì được chép vào máy. Hãy cài trên máy khác, hoặc nhờ người quản trị cài lại Windows bản 64-bit." /SD IDOK
      Quit
    ${EndIf}
  !endif
!macroend
