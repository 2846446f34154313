package vn.bangvang.portal.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that need no figures. */
@Controller
class HelpController {

    @GetMapping("/tro-giup")
    String help() {
        return "help";
    }

    /** Open to everybody: the way back in after logging out. */
    @GetMapping("/da-dang-xuat")
    String signedOut() {
        return "signed-out";
    }
}
